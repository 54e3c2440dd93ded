/** The regions of IT Glue and where their API lives (vendor documentation). */
export const regions = Object.freeze({
  us: "https://api.itglue.com/",
  eu: "https://api.eu.itglue.com/",
  au: "https://api.au.itglue.com/",
});

/** Where an account lives. */
export type ItGlueRegion = keyof typeof regions;
