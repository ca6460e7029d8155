// swift-tools-version: 6.2
import PackageDescription

/// A fuzz target a folder; each is a program that libFuzzer drives.
let programs = ["FuzzCSV", "FuzzPage", "FuzzArchive", "FuzzMessage", "FuzzConfiguration"]

let package = Package(
  name: "SoundingsFuzz",
  platforms: [.macOS(.v26)],
  dependencies: [.package(name: "soundings", path: "..")],
  targets: [
    .target(
      name: "FuzzSupport", dependencies: [.product(name: "Soundings", package: "soundings")])
  ]
    + programs.map { .executableTarget(name: $0, dependencies: ["FuzzSupport"]) }
)
