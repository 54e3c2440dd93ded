import type { FakeSeed } from "../state/fake-seed.ts";

const mac = { platform: "macOS", platformCode: 1, make: "Apple Inc." } as const;

/** The Macs of the invented tenant: two of Acme Dental's and one of Birch Legal's, and the two technicians the portal knows. */
export const acmeMacs: FakeSeed = {
  computers: [
    { name: "ACME-MAC-01", model: "MacBook Air", ...mac },
    { name: "ACME-MAC-02", model: "Mac mini", ...mac },
    { name: "BIRCH-MAC-01", model: "MacBook Pro", ...mac },
  ],
  users: [
    { account: "dana", fullName: "Dana Ortiz", email: "dana@example.com", phone: "555-0101" },
    { account: "lee", fullName: "Lee Park", email: "lee@example.com", phone: null },
    { account: "sam", fullName: "Sam Birch", email: "sam@example.com", phone: "555-0117" },
  ],
  portalUsers: ["robin@example.com", "kim@example.com"],
};
