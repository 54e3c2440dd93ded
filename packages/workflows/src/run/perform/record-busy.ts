/** Thrown out of `beforeWrite` while another run has an open write of the same kind to the same record. Nothing was sent. */
export class RecordBusy extends Error {
  override readonly name = "RecordBusy";
}
