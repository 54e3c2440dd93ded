/** The PSA systems IT Glue knows records of, in its own spelling (vendor documentation). */
export const psaSystems = ["manage", "autotask", "tigerpaw", "kaseya-bms", "pulseway-psa", "vorex"] as const;

/** The RMM systems IT Glue knows records of, in its own spelling (vendor documentation). `aem` is Datto RMM (unconfirmed). */
export const rmmSystems = [
  "addigy",
  "aem",
  "atera",
  "auvik",
  "managed-workplace",
  "continuum",
  "jamf-pro",
  "kaseya-vsa",
  "automate",
  "log-me-in",
  "msp-rmm",
  "meraki",
  "msp-n-central",
  "ninja-rmm",
  "panorama9",
  "pulseway-rmm",
  "syncro",
  "watchman-monitoring",
  "office365",
  "vsa-x",
] as const;
