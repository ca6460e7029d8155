import SoundingsAnalysis
import Testing

/// Against the output that O'Neill publishes with the C library: `test-high/expected/check-pcg32.out`
/// of imneme/pcg-c, rounds 1 and 2.
@Suite("PCG-XSH-RR 64/32")
struct PCG32Tests {
  @Test("The published numbers, coins, rolls and cards of seed 42, stream 54")
  func published() {
    var generator = PCG32(seed: 42, stream: 54)
    #expect(
      (0..<6).map { _ in generator.next() } == [
        0xa15c_02b7, 0x7b47_f409, 0xba1d_3330, 0x83d2_f293, 0xbfa4_784b, 0xcbed_606e,
      ])
    let coins = (0..<65).map { _ in generator.next(below: 2) == 1 ? "H" : "T" }.joined()
    #expect(coins == "HHTTTHTHHHTHTTTHHHHHTTTHHHTHTHTHTTHTTTHHHHHHTTTTHHTTTTTHTTTTTTTHT")
    let rolls = (0..<33).map { _ in generator.next(below: 6) + 1 }
    #expect(
      rolls == [
        3, 4, 1, 1, 2, 2, 3, 2, 4, 3, 2, 4, 3, 3, 5, 2, 3, 1, 3, 1, 5, 1, 4, 1, 5, 6, 4, 6, 6, 2,
        6, 3, 3,
      ])
    var cards = Array(0..<52)
    for count in stride(from: 52, to: 1, by: -1) {
      cards.swapAt(Int(generator.next(below: UInt32(count))), count - 1)
    }
    let names = cards.map { "\(Array("A23456789TJQK")[$0 / 4])\(Array("hcds")[$0 % 4])" }
    #expect(
      names.joined(separator: " ")
        == "Qd Ks 6d 3s 3d 4c 3h Td Kc 5c Jh Kd Jd As 4s 4h Ad Th Ac Jc 7s Qs 2s 7h Kh 2d 6c Ah 4d "
        + "Qh 9h 6s 5s 2c 9c Ts 8d 9s 3c 8c Js 5d 2h 6h 7d 8s 9d 5h 8h Qc 7c Tc")
    #expect(
      (0..<6).map { _ in generator.next() } == [
        0x74ab_93ad, 0x1c1d_a000, 0x494f_f896, 0x3446_2f2f, 0xd308_a3e5, 0x0fa8_3bab,
      ])
  }

  @Test("Draws stay below their bound, the largest too", arguments: [1, 2, 3, 1000, UInt32.max])
  func bounds(bound: UInt32) {
    var generator = PCG32(seed: 7, stream: 1)
    for _ in 0..<200 {
      let number = generator.next(below: bound)
      #expect(number < bound)
    }
  }
}
