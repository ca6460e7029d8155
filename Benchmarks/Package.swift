// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "SoundingsBenchmarks",
  platforms: [.macOS(.v26)],
  products: [
    .executable(name: "generate", targets: ["BenchmarkGenerator"]),
    .executable(name: "check-tally", targets: ["CheckTally"]),
  ],
  dependencies: [.package(name: "soundings", path: "..")],
  targets: [
    .target(name: "BenchmarkText"),
    .executableTarget(name: "BenchmarkGenerator", dependencies: ["BenchmarkText"]),
    // The plain matcher of the tests: a link to their folder.
    .target(
      name: "TestSupport", dependencies: [.product(name: "Soundings", package: "soundings")]),
    .executableTarget(
      name: "CheckTally",
      dependencies: ["TestSupport", .product(name: "Soundings", package: "soundings")]),
    .testTarget(
      name: "BenchmarkTextTests", dependencies: ["BenchmarkText"]),
  ]
)

for target in package.targets {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
  ]
}
