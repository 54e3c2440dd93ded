/** Another branch has ended the run, so nothing new begins in this one. */
export class Halted extends Error {
  override readonly name = "Halted";
}
