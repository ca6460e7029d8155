// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "soundings",
  platforms: [.macOS(.v26)],
  products: [
    .library(
      name: "Soundings",
      targets: [
        "SoundingsModel", "SoundingsText", "SoundingsImport", "SoundingsCoding",
        "SoundingsAnalysis", "SoundingsReport", "SoundingsStudy",
      ]),
    .executable(name: "soundings", targets: ["SoundingsCLI"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CLibCrypto", pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"]), .brew(["openssl"])]),
    .systemLibrary(
      name: "CLibStemmer", providers: [.apt(["libstemmer-dev"]), .brew(["snowball"])]),
    .systemLibrary(
      name: "CLibZip", pkgConfig: "libzip",
      providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
    .systemLibrary(
      name: "CLibCMark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .systemLibrary(
      name: "CLibGsf", pkgConfig: "libgsf-1",
      providers: [.apt(["libgsf-1-dev"]), .brew(["libgsf"])]),
    .systemLibrary(
      name: "CLibXlsxWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    .systemLibrary(name: "CSystem"),

    .target(name: "SoundingsModel"),
    .target(name: "SoundingsText", dependencies: ["CLibStemmer"]),
    .target(
      name: "SoundingsImport",
      dependencies: [
        "SoundingsModel", "CLibXML2", "CLibCrypto", "CLibZip", "CLibGsf", "CSystem",
        .product(name: "Yams", package: "Yams"),
      ]),
    .target(name: "SoundingsCoding", dependencies: ["SoundingsModel", "SoundingsText"]),
    .target(name: "SoundingsAnalysis", dependencies: ["SoundingsModel", "SoundingsText"]),
    .target(
      name: "SoundingsReport", dependencies: ["SoundingsModel", "CLibCMark", "CLibXlsxWriter"]),
    .target(
      name: "SoundingsStudy",
      dependencies: [
        "SoundingsModel", "SoundingsText", "SoundingsImport", "SoundingsCoding",
        "SoundingsAnalysis", "SoundingsReport",
      ]),
    .executableTarget(
      name: "SoundingsCLI",
      dependencies: [
        "SoundingsModel", "SoundingsImport", "SoundingsCoding", "SoundingsReport",
        "SoundingsStudy",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .target(
      name: "TestSupport",
      dependencies: ["SoundingsModel", "SoundingsText", "SoundingsCoding"],
      path: "Tests/TestSupport"),
    .testTarget(name: "SoundingsModelTests", dependencies: ["SoundingsModel"]),
    .testTarget(
      name: "SoundingsTextTests", dependencies: ["SoundingsText"],
      resources: [.copy("Fixtures")]),
    .testTarget(
      name: "SoundingsImportTests", dependencies: ["SoundingsImport", "SoundingsModel"],
      resources: [.copy("Fixtures")]),
    .testTarget(
      name: "SoundingsCodingTests",
      dependencies: ["SoundingsModel", "SoundingsText", "SoundingsCoding", "TestSupport"],
      resources: [.copy("Fixtures")]),
    .testTarget(
      name: "SoundingsAnalysisTests", dependencies: ["SoundingsAnalysis", "SoundingsModel"]),
    .testTarget(
      name: "SoundingsStudyTests",
      dependencies: [
        "SoundingsModel", "SoundingsImport", "SoundingsCoding", "SoundingsReport",
        "SoundingsStudy", "TestSupport",
      ]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["SoundingsCLI", "SoundingsImport", "SoundingsModel", "TestSupport"]),
    .testTarget(
      name: "SoundingsReportTests", dependencies: ["SoundingsReport", "SoundingsModel"],
      exclude: ["Snapshots"]),
  ]
)

for target in package.targets where ![.system, .binary].contains(target.type) {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
  ]
}
