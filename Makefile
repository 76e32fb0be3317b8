# Two commands do everything: `make run` and `make test`. `make help` lists the rest.

SHELL := /bin/bash
PROFILE ?= basic
INPUT ?=
OUTPUT ?= output/anonymised-$(shell date +%Y%m%d-%H%M%S)
JOBS ?= 2
PROGRAM = .build/release/anonymise
VENV = .venv
DEBIAN = libyaml-dev zlib1g-dev pkg-config
DEBIAN_TEST = dcmtk dicom3tools python3-venv strace valgrind time
DEBIAN_BENCH = dcmtk libgdcm-tools python3-venv strace valgrind time
BENCH_VENV = output/bench-venv
ROUNDS ?= 11

.PHONY: help run build test unit crosscheck gates bench format format-check tables clean dependencies test-dependencies bench-dependencies image-dependencies

help: ## what each target does
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-14s %s\n", $$1, $$2}'

run: build ## anonymise INPUT=… (or a sample study) by PROFILE=… into OUTPUT=…
	@input="$(INPUT)"; \
	if [ -z "$$input" ]; then input=output/sample; rm -rf "$$input"; $(PROGRAM) sample "$$input"; fi; \
	$(PROGRAM) run --profile $(PROFILE) --jobs $(JOBS) "$$input" "$(OUTPUT)"

build: dependencies ## build the program
	@# Nothing is compiled anew because the options are others, and nothing linked because the list of functions is.
	@mkdir -p .build && tools/build-options > .build/options.new
	@cmp -s .build/options.new .build/options || rm -rf .build/*/release
	@mv .build/options.new .build/options
	@[ $(PROGRAM) -nt tools/link-order.txt ] || rm -f $(PROGRAM)
	swift build -c release --static-swift-stdlib --product anonymise $$(tools/build-options)

test: dependencies test-dependencies unit build crosscheck gates ## run all tests

unit: ## the Swift tests
	swift test

crosscheck: $(VENV)/installed ## the tests against pydicom, dcmtk and dicom3tools
	ANONYMISE=$(CURDIR)/$(PROGRAM) $(VENV)/bin/python -m pytest -q Tests/crosscheck

gates: $(VENV)/installed ## system calls, instructions and memory stay within their bounds
	$(VENV)/bin/python bench/gates.py $(PROGRAM)

bench: bench-dependencies build $(BENCH_VENV)/installed ## the table of speed against cp and the peers
	$(BENCH_VENV)/bin/python bench/bench.py $(PROGRAM) $(ROUNDS)

$(BENCH_VENV)/installed: bench/requirements.txt
	python3 -m venv $(BENCH_VENV)
	$(BENCH_VENV)/bin/pip install --quiet -r bench/requirements.txt
	touch $@

$(VENV)/installed: Tests/crosscheck/requirements.txt
	python3 -m venv $(VENV)
	$(VENV)/bin/pip install --quiet -r Tests/crosscheck/requirements.txt
	touch $@

format: ## lay the sources out
	swift format --in-place --recursive --parallel Package.swift Sources Tests

format-check: ## fail when `make format` would change anything
	swift format lint --strict --recursive --parallel Package.swift Sources Tests

tables: ## make the generated tables anew from standard/
	tools/generate-tables
	tools/embed-profiles

.PHONY: manual
manual: ## make the schemas in profiles/ and the tables of docs/ anew from the vocabulary
	tools/make-manual

# The mercure module as an image (docs/mercure.md). Where no registry can be reached, `make image-test` makes the bases.
CONTAINERS ?= $(firstword $(foreach tool,docker podman,$(if $(shell $(tool) info >/dev/null 2>&1 && echo yes),$(tool))))
IMAGE ?= localhost/anonymise:latest
DEBIAN_IMAGE ?= docker.io/library/debian:12-slim
SWIFT_IMAGE ?= docker.io/library/swift:6.3-bookworm
# module compiles in a container, prebuilt takes what `make build` made.
STAGE ?= module
IMAGE_ARGUMENTS = --target $(STAGE) --build-arg DEBIAN_IMAGE=$(DEBIAN_IMAGE) \
  --build-arg SWIFT_IMAGE=$(SWIFT_IMAGE) --tag $(IMAGE)

.PHONY: image image-test
image: $(if $(filter prebuilt,$(STAGE)),output/image/anonymise) ## the mercure module as an image, by docker or podman
	@test -n "$(CONTAINERS)" || { echo "neither docker nor podman answers: install one of them"; exit 2; }
	$(CONTAINERS) build $(IMAGE_ARGUMENTS) $(IMAGE_OPTIONS) .

output/image/anonymise: build
	mkdir -p $(@D)
	strip --output-file=$@ $(PROGRAM)

# podman with bases from debootstrap and the toolchain of this machine: nothing is fetched from a registry.
# Empty where the toolchain lies in /usr, which no container can take from the machine.
SWIFT_HOME = $(patsubst %/usr/bin/,%,$(dir $(realpath $(shell command -v swift))))
TOOLCHAIN = $(foreach folder,$(SWIFT_HOME) $(wildcard /opt/swift-packages),--volume $(folder):$(folder):ro)
image-ready image-test: export CONTAINERS_CONF = $(CURDIR)/Tests/image/containers.conf
.PHONY: image-ready
image-ready: image-dependencies # fails where no container can be run, or the base images cannot be made
	tools/make-base-images $(DEBIAN_IMAGE) $(SWIFT_IMAGE) $(SWIFT_HOME)
	podman run --rm $(DEBIAN_IMAGE) apt-get update -qq

image-test: image-ready $(VENV)/installed ## build the image and run mercure's contract in real containers
	$(MAKE) image CONTAINERS=podman STAGE=$(if $(SWIFT_HOME),$(STAGE),prebuilt) IMAGE=localhost/anonymise:test IMAGE_OPTIONS="$(TOOLCHAIN)"
	ANONYMISE=$(CURDIR)/$(PROGRAM) MERCURE_IMAGE=localhost/anonymise:test $(VENV)/bin/python -m pytest -q Tests/crosscheck/test_mercure.py Tests/image

clean: ## remove what was built
	rm -rf .build output $(VENV)

# Installs only what is missing, so that nothing needs root when all is there.
define install
	@missing=""; for package in $(1); do \
	  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; done; \
	if [ -n "$$missing" ]; then echo "installing$$missing"; \
	  sudo=$$([ "$$(id -u)" = 0 ] || echo sudo); \
	  $$sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -y -qq $$missing >/dev/null; fi
endef

DEBIAN_IMAGE_TEST = podman buildah runc debootstrap
image-dependencies: test-dependencies
	$(call install,$(DEBIAN_IMAGE_TEST))

dependencies:
	$(call install,$(DEBIAN))

test-dependencies:
	$(call install,$(DEBIAN_TEST))

bench-dependencies:
	$(call install,$(DEBIAN_BENCH))
