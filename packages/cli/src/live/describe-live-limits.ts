import type { LiveRunLimits } from "@msp/workflows";

/** The limits of live runs in words, as they are shown before anything is written. */
export const describeLiveLimits = ({ companies, killSwitch }: LiveRunLimits): readonly string[] => [
  `  allow list:  ${companies.length === 0 ? "empty; nothing is written for anybody" : `companies ${companies.join(", ")}`}`,
  `  kill switch: ${killSwitch ? "ON; nothing is written" : "off; read again before every write"}`,
];
