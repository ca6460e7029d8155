# Two targets do everything: `make summary` builds Soundings and runs it on the worked consultations;
# `make test` runs every gate. The others are what those two are made of.

PACKAGES = libxml2-dev libssl-dev libstemmer-dev libcmark-dev libzip-dev libgsf-1-dev libxlsxwriter-dev poppler-utils catdoc
TEST_PACKAGES = unicode-data snowball-data node-csv-spectrum python3 pandoc librsvg2-bin
# What DOCX, ODT and PDF need; tests of PDF are skipped without LibreOffice.
DOCUMENT_PACKAGES = pandoc librsvg2-bin libreoffice-writer-nogui fonts-liberation2
CONSULTATIONS = $(notdir $(patsubst %/,%,$(wildcard corpus/*/)))
SOUNDINGS = .build/release/soundings

.PHONY: summary appendix test packages test-packages build lint unit sanitize outputs fuzz

summary: packages build
	@for name in $(CONSULTATIONS); do \
	  echo "== $$name"; \
	  $(SOUNDINGS) run corpus/$$name --to output/$$name 2>/dev/null || exit 1; \
	done

# The worked consultations in all formats; the binary ones are not committed.
appendix: packages build
	@Scripts/install-packages.sh $(DOCUMENT_PACKAGES)
	@for name in $(CONSULTATIONS); do \
	  echo "== $$name"; \
	  $(SOUNDINGS) run corpus/$$name --to output/$$name --formats docx,odt,pdf,xlsx 2>/dev/null || exit 1; \
	done

test: packages test-packages lint unit outputs sanitize

packages:
	@Scripts/install-packages.sh $(PACKAGES)

test-packages:
	@Scripts/install-packages.sh $(TEST_PACKAGES)

build:
	swift build -c release --product soundings --static-swift-stdlib --explicit-target-dependency-import-check error

lint:
	swift format lint --strict --recursive Package.swift Sources Tests \
	  Benchmarks/Package.swift Benchmarks/Sources Benchmarks/Tests Fuzz/Package.swift Fuzz/Sources

unit:
	swift build --build-tests --explicit-target-dependency-import-check error
	swift test --skip-build --quiet

# What stands in output/ is what the code makes of corpus/, whatever the number of threads.
outputs: build
	@Scripts/check-outputs.sh $(SOUNDINGS) $(CONSULTATIONS)

# The address sanitizer leaves out the long comparisons and statistics of code that has no unsafe line, what runs the commands as
# processes, and files of 10,000 responses, whose readers it sees on small and on damaged files.
SAFE = EqualsOracle|EqualsCoder|LongComment|FrameCoverage|ConformanceTests/many|RunDiff|PlantedTests|DamagedSource|EndToEndTests|SmallNumbers|GoldenLedger|ReconciliationTests|Campaign|Overlap|CabinetPaper|PublicSite|PolicyWording|ChangeReport|Laws|Sensitivity|StatisticsGuide|WorkedConsultationTests|Guide
# The thread sanitizer runs what has threads: the study and the importer. It does not know the lock of the
# module Synchronization, and takes what `soundings code` guards with it for a race, so CodeTests are left out;
# those compare the output at several numbers of threads.
THREADED = StudyRunTests|WorkedConsultationTests|ImporterTests

sanitize:
	LSAN_OPTIONS=suppressions=$(CURDIR)/Scripts/leak-suppressions.txt:print_suppressions=0 \
	  swift test --quiet --sanitize address --disable-xctest --scratch-path .build-address \
	  --skip '$(SAFE)'
	swift test --quiet --sanitize thread --disable-xctest --scratch-path .build-thread \
	  --filter '$(THREADED)'

# The fuzz targets, one after another; see Fuzz/README.md.
SECONDS = 60
fuzz: packages
	@Scripts/fuzz.sh $(SECONDS)
