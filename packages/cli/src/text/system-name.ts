const names: { readonly [system: string]: string } = {
  autotask: "Autotask",
  smtp: "our own mail (SMTP)",
  "datto-rmm": "Datto RMM",
  "it-glue": "IT Glue",
  autoelevate: "AutoElevate",
  "admin-by-request": "Admin By Request",
  virustotal: "VirusTotal",
  power: "the power units",
};

/** A service as people call it; several behind one port are named one after the other. */
export const systemName = (system: string): string =>
  system
    .split("+")
    .map((one) => names[one] ?? one)
    .join(" or ");
