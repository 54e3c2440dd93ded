const isoInstant = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,7})?)?(Z|[+-]\d{2}:\d{2})?)?$/;
const zoned = /(Z|[+-]\d{2}:\d{2})$/;

/** Milliseconds since 1970 to the text Autotask answers with: UTC, no zone suffix, no trailing zeros in the fraction. */
export const toWireDate = (milliseconds: number): string => new Date(milliseconds).toISOString().replace(/\.?0*Z$/, "");

/** Reads an ISO text; without a zone it is UTC. `NaN` when it is not one. */
export const fromWireDate = (text: string): number => {
  if (!isoInstant.test(text)) return Number.NaN;
  return Date.parse(text.length === 10 || zoned.test(text) ? text : `${text}Z`);
};
