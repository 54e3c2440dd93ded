/** The definition ended the run. */
export class Stopped extends Error {
  override readonly name = "Stopped";
}
