/** The run is being cancelled: nothing new begins. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
}
