# Every target sets up what it needs in .venv; none needs another to have run.
PYTHON ?= python3
BIN := .venv/bin
RUN := $(BIN)/python -m generator
CHROMIUM ?= chromium
# node and npm come from PyPI with the other test tools, so that the machine's own do not matter.
NPM = PATH="$(abspath $(BIN)):$$PATH" npm --silent --prefix generator/browser
NODE := generator/browser/node_modules/.dev
ECHARTS := generator/browser/dist/echarts.js
# Who has npm gives readers the parts of ECharts that the site uses, others the whole file.
SMALL := $(if $(shell command -v npm),$(ECHARTS))
PEERS := benchmarks/timeline/node_modules/.package-lock.json

.DEFAULT_GOAL := site
.PHONY: site offline serve check test coverage fast mutants fuzz lint types browser bench shots wheel lock clean

site: .venv/.site $(SMALL) ## the hosted site, in site/
	@$(RUN) build

offline: .venv/.site $(SMALL) ## the site that opens from a folder, in site-offline/
	@$(RUN) build --offline

serve: .venv/.site         ## live preview
	@$(RUN) serve

check: .venv/.site         ## every finding in content/
	@$(RUN) check

test: .venv/.dev $(NODE) $(ECHARTS) browser   ## lint, types, import layers, tests in a real browser
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(NPM) run check
	CHROMIUM=$(CHROMIUM) $(PYTEST) --numprocesses auto --dist loadfile --no-loadscope-reorder --durations 20

PYTEST := $(BIN)/pytest

# Paths are whole: the commands that tests start run in other folders.
coverage: export COVERAGE_FILE := $(CURDIR)/.coverage/data
coverage: .venv/.dev       ## make test, and which lines of generator/ it ran; CI runs this
	rm -rf .coverage && mkdir .coverage
	$(MAKE) test PYTEST="$(BIN)/coverage run --source $(CURDIR)/generator -m pytest"
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report

# Folders of stages whose tests start nothing: no command, no site, no browser. A test that does belongs elsewhere.
FAST := tests/model tests/load tests/derive tests/diagnostics tests/rules tests/browser/test_modules.py

fast: .venv/.dev $(NODE)   ## ruff, and the tests of single modules in Python and in node: a tenth of make test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/pytest -q -m "not fuzz" $(FAST)

mutants: .venv/.dev        ## small changes of generator/, two hundred by lot, and which of them no test notices
	$(BIN)/python -m benchmarks.mutants 200

fuzz: .venv/.dev $(NODE) $(ECHARTS)   ## the long runs, of which tests run a seeded hundredth
	$(BIN)/pytest -m fuzz --fuzz-factor 100 --numprocesses auto

bench: .venv/.dev $(NODE) $(ECHARTS) $(PEERS) browser site   ## what building, drawing, searching and loading cost
	CHROMIUM=$(CHROMIUM) $(BIN)/python -m benchmarks

shots: .venv/.dev browser site  ## a screenshot of every kind of page, in shots/
	CHROMIUM=$(CHROMIUM) $(BIN)/python -m tests.browser.shots

wheel: .venv/.site         ## the package as wheel and source, with the parts of ECharts, and their digests, in dist/
	rm -rf dist build
	$(MAKE) $(ECHARTS) && test -e $(ECHARTS)
	$(BIN)/python -c "import setuptools.build_meta as made; made.build_sdist('dist'), made.build_wheel('dist')"
	cd dist && sha256sum *.whl *.tar.gz > SHA256SUMS && cat SHA256SUMS

lock: .venv/.dev           ## pin every dependency by version and digest; run it under the oldest Python we serve
	$(BIN)/pip-compile $(LOCK) --extra build --extra spreadsheet --extra cards -o requirements.lock pyproject.toml
	$(BIN)/pip-compile $(LOCK) --extra build --extra spreadsheet --extra cards --extra dev -c requirements.lock -o requirements-dev.lock pyproject.toml

LOCK := --quiet --generate-hashes --allow-unsafe --strip-extras --no-annotate --no-header \
	--no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-emit-options

clean:
	rm -rf .venv .cache .coverage generator/browser/node_modules generator/browser/dist benchmarks/timeline/node_modules site site-offline shots build *.egg-info

INSTALL = $(BIN)/pip --quiet --disable-pip-version-check install
NO_NETWORK = { echo "安装依赖没有成功：需要能访问 PyPI（或其镜像）的网络。 Could not install the dependencies: a network that reaches PyPI or a mirror is needed." >&2; rm -f $@; exit 1; }

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "需要 Python 3.11 或更新的版本。 Python 3.11 or newer is needed." >&2; exit 1; }
	@$(PYTHON) -m venv .venv \
		|| { rm -rf .venv; echo "建不了虚拟环境，请先安装 python3-venv。 Cannot make a virtual environment: install python3-venv." >&2; exit 1; }

.venv/.site: requirements.lock pyproject.toml | .venv/bin/python
	@echo "安装依赖…… installing dependencies"
	@$(INSTALL) --require-hashes -r requirements.lock || $(NO_NETWORK)
	@$(INSTALL) --no-deps --no-build-isolation -e . || $(NO_NETWORK)
	@touch $@

.venv/.dev: requirements-dev.lock .venv/.site
	@echo "安装测试工具…… installing test tools"
	@$(INSTALL) --require-hashes -r requirements-dev.lock || $(NO_NETWORK)
	@touch $@

$(NODE): generator/browser/package.json generator/browser/package-lock.json .venv/.dev
	@echo "安装脚本检查工具…… installing the script checkers"
	@$(NPM) ci --no-audit --no-fund --ignore-scripts || $(NO_NETWORK)
	@touch $@

# A site does without: where npm or its registry cannot be reached, it has the whole file.
$(ECHARTS): generator/browser/echarts/subset.js generator/browser/package-lock.json
	@[ -e $(NODE) ] || $(NPM) ci --omit=dev --no-audit --no-fund --ignore-scripts --fetch-retries=0 || true
	@$(NPM) run echarts || echo "网站将带完整的 ECharts。 The site will have the whole ECharts."

$(PEERS): benchmarks/timeline/package.json benchmarks/timeline/package-lock.json .venv/.dev
	@echo "安装用于比较的时间线…… installing the timelines to compare with"
	@PATH="$(abspath $(BIN)):$$PATH" $(BIN)/npm --silent --prefix benchmarks/timeline ci --no-audit --no-fund --ignore-scripts || $(NO_NETWORK)
	@touch $@

browser:
	@command -v $(CHROMIUM) >/dev/null && fc-list :lang=zh 2>/dev/null | grep -q . || { \
		[ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null \
		|| { echo "缺少浏览器，且没有 root 权限安装：请先运行 sudo apt-get install chromium fonts-noto-cjk。 The browser is missing and installing it needs root: run sudo apt-get install chromium fonts-noto-cjk." >&2; exit 1; }; \
		echo "安装浏览器…… installing the browser"; \
		apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq install --no-install-recommends chromium fonts-noto-cjk fontconfig >/dev/null \
		|| { echo "装不上浏览器：需要能访问 Debian 软件源的网络。 Could not install the browser: a network that reaches Debian's packages is needed." >&2; exit 1; }; }
