import type { SystemErrorClass } from "@msp/adapter-kit";
import {
  ConflictError,
  InvalidRequestError,
  NotFoundError,
  type SystemError,
  UnavailableError,
  UnknownOutcomeError,
} from "@msp/workflows/ports";

/** An error as the device writes it, in a frame or as the body of a failed answer. */
export interface ShellyError {
  readonly code: number;
  readonly message: string;
}

/** Vendor documentation names the numbers, not what follows from them. Whatever is not among them is a refusal like any other. */
const classes: { readonly [code: number]: SystemErrorClass } = {
  404: NotFoundError,
  [-105]: NotFoundError,
  [-108]: UnavailableError,
  [-109]: ConflictError,
  [-114]: UnavailableError,
};
/** The device gave up waiting for itself: what it was to do may have been done. */
const deadlineExceeded = -104;

/** The class that says what the caller does next; `undefined` where the error leaves open what happened. */
export function shellyErrorClass({ code }: ShellyError): SystemErrorClass | undefined {
  return code === deadlineExceeded ? undefined : (classes[code] ?? InvalidRequestError);
}

/** A refusal that came in a frame, which HTTP calls a success. */
export function shellyRefusal(system: string, method: string, error: ShellyError, writes: boolean): SystemError {
  const vendorText = error.message.slice(0, 300);
  const ErrorClass = shellyErrorClass(error) ?? (writes ? UnknownOutcomeError : UnavailableError);
  const isUnclear = ErrorClass === UnknownOutcomeError;
  const done = isUnclear
    ? " It may have happened: look before sending it again."
    : writes
      ? " Nothing was switched."
      : "";
  const message = `${system} answered ${method} with code ${error.code}: ${vendorText.replace(/[.!]*$/, ".")}${done}`;
  return new ErrorClass(message, { system, operation: method, vendorText });
}

/** Reads an error of the device; `undefined` where the value is none. */
export function readShellyError(value: unknown): ShellyError | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { code, message } = value as { readonly code?: unknown; readonly message?: unknown };
  return typeof code === "number"
    ? { code, message: typeof message === "string" ? message : "no reason given" }
    : undefined;
}
