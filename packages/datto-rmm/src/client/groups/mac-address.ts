import { refusedHere } from "../refused-here.ts";

/** A MAC address as the service wants it: twelve digits without anything between. Throws `InvalidRequestError` for what is none. */
export function toMacAddress(text: string): string {
  const digits = text.replace(/[-:.\s]/g, "").toUpperCase();
  if (/^[0-9A-F]{12}$/.test(digits)) return digits;
  throw refusedHere("a search by MAC address", `"${text.slice(0, 40)}" is not a MAC address.`);
}
