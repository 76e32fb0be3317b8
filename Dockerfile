# The mercure module as an image: docs/mercure.md says how to build and install it.
#
# Both bases are arguments, for sites whose registry is a mirror and for machines that reach none (tools/make-base-images).
ARG SWIFT_IMAGE=docker.io/library/swift:6.3-bookworm
ARG DEBIAN_IMAGE=docker.io/library/debian:12-slim

FROM ${SWIFT_IMAGE} AS compiled
RUN apt-get update \
 && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends libyaml-dev zlib1g-dev pkg-config \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY Package.swift ./
COPY Sources ./Sources
COPY tools ./tools
# Not compiled, but the package names its folders.
COPY Tests ./Tests
RUN swift build -c release --static-swift-stdlib --product anonymise $(tools/build-options) \
 && strip --output-file=/anonymise .build/release/anonymise

FROM ${DEBIAN_IMAGE} AS runtime
# mercure runs `cat /etc/monai/app.json` in the image first: `cat` must be there, and that file must not.
RUN apt-get update \
 && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends libyaml-0-2 zlib1g \
 && rm -rf /var/lib/apt/lists/* /var/cache/apt/*.bin /var/log/apt /var/log/dpkg.log
COPY profiles /usr/local/share/anonymise/profiles
LABEL org.opencontainers.image.title="anonymise" \
      org.opencontainers.image.description="DICOM de-identification by a profile, as a mercure processing module" \
      org.opencontainers.image.licenses="Apache-2.0"
# By number, because mercure's user and any other has no entry in /etc/passwd.
USER 1000:1000
ENTRYPOINT ["/usr/local/bin/anonymise"]
CMD ["mercure"]

# What `make build` has made on a Debian 12 machine, for tests that need not compile twice: --target prebuilt.
FROM runtime AS prebuilt
COPY output/image/anonymise /usr/local/bin/anonymise

FROM runtime AS module
COPY --from=compiled /anonymise /usr/local/bin/anonymise
