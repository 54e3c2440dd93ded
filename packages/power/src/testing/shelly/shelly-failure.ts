/** The device says no, in its own numbers. */
export class ShellyFailure extends Error {
  override readonly name = "ShellyFailure";

  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}
