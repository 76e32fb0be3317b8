// swift-tools-version: 6.2
// The house: cli → ProfileDSL → Engine → DICOM. No arrow points the other way (ARCHITECTURE.md).

import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableExperimentalFeature("Lifetimes"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "anonymise",
  products: [
    .executable(name: "anonymise", targets: ["cli"]),
    .library(name: "DICOM", targets: ["DICOM"]),
    .library(name: "Engine", targets: ["Engine"]),
    .library(name: "ProfileDSL", targets: ["ProfileDSL"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "CLinux"),
    .target(
      name: "DICOM",
      dependencies: ["CLinux", "CZlib", .product(name: "SystemPackage", package: "swift-system")],
      swiftSettings: settings),
    .target(
      name: "Engine",
      dependencies: [
        "DICOM", "CLinux",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: settings),
    .target(
      name: "ProfileDSL", dependencies: ["Engine", "DICOM", "CLibYAML"], swiftSettings: settings),
    .target(
      name: "Mercure",
      dependencies: [
        "ProfileDSL", "Engine", "DICOM", .product(name: "SystemPackage", package: "swift-system"),
      ], swiftSettings: settings),
    .target(name: "Samples", dependencies: ["DICOM"], swiftSettings: settings),
    .target(
      name: "Audit",
      dependencies: [
        "DICOM", .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "SystemPackage", package: "swift-system"),
      ], swiftSettings: settings),
    .executableTarget(
      name: "cli",
      dependencies: [
        "Audit", "Mercure", "ProfileDSL", "Engine", "DICOM", "Samples",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: settings,
      // Nobody looks symbols up in the program: without a table of all of them it takes 0.7 MB less memory.
      linkerSettings: [.unsafeFlags(["-use-ld=lld", "-Xlinker", "--no-export-dynamic"])]),
    .testTarget(name: "DICOMTests", dependencies: ["DICOM"], swiftSettings: settings),
    .testTarget(
      name: "EngineTests",
      dependencies: [
        "Engine", "DICOM", "Samples", .product(name: "SystemPackage", package: "swift-system"),
      ], swiftSettings: settings),
    .testTarget(
      name: "ProfileDSLTests", dependencies: ["ProfileDSL", "Engine", "DICOM"],
      swiftSettings: settings),
    .testTarget(
      name: "AuditTests",
      dependencies: [
        "Audit", "ProfileDSL", "Engine", "DICOM", "Samples",
        .product(name: "SystemPackage", package: "swift-system"),
      ], swiftSettings: settings),
    .testTarget(
      name: "MercureTests",
      dependencies: [
        "Mercure", "ProfileDSL", "Engine", "DICOM",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: settings),
    .testTarget(name: "SamplesTests", dependencies: ["Samples", "DICOM"], swiftSettings: settings),
    .testTarget(name: "cliTests", dependencies: ["cli", "Samples", "DICOM"], swiftSettings: settings),
  ]
)
