import { worldDevices } from "./world-devices.ts";

/** The power units of the invented world: their names in the settings, and what each outlet feeds. */
export const worldOutlets = {
  /** A Shelly plug at the front desk. */
  frontDesk: { unit: "acme-front-desk", outlet: "0", name: "Front desk PC", feeds: worldDevices.frontDesk },
  /** The second outlet of a Digital Loggers switch at the annex; the first feeds its router. */
  annex: { unit: "acme-annex", outlet: "1", name: "Annex PC", feeds: worldDevices.annexNeighbour },
} as const;

/** The router's outlet at the annex: whoever takes its power takes the annex off the network. */
export const annexRouter = { outlet: "0", name: "Annex router" } as const;
