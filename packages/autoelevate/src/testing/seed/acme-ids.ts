const id = (kind: string, number: number): string =>
  `${kind}0000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

/** The ids of the invented tenant. */
export const acmeIds = {
  companies: { acmeDental: id("c", 1), birchLegal: id("c", 2) },
  locations: { acmeClinic: id("1", 1), birchOffice: id("1", 2) },
  computers: {
    /** Acme Dental, Windows, mode live. */
    frontDesk: id("d", 1),
    /** Acme Dental, Windows, mode audit: nobody can ask there. */
    xRay: id("d", 2),
    /** Birch Legal, Windows, mode live, and named like Acme Dental's front desk. */
    birchFrontDesk: id("d", 3),
    /** Acme Dental, last seen 45 days ago: in no list. */
    storage: id("d", 4),
  },
} as const;
