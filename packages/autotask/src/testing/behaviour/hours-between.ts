import type { Scalar } from "../model/scalar.ts";
import { fromWireDate } from "../store/wire-date.ts";

const hourMs = 3_600_000;

/** The hours from one stored instant to another; null when one is missing. */
export const hoursBetween = (start: Scalar | undefined, end: Scalar | undefined): number | null =>
  typeof start === "string" && typeof end === "string" ? (fromWireDate(end) - fromWireDate(start)) / hourMs : null;
