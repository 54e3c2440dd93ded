import type { Call, WriteRequest } from "@msp/workflows/ports";

/** A call that keeps what it was told. */
export interface RecordingCall extends Call {
  /** The writes it was told of, in order. */
  readonly writes: readonly WriteRequest[];
}

/** Settings of a recording call. */
export interface RecordingCallOptions {
  readonly marker?: string;
  /** @default never */
  readonly notAfter?: number;
  /** Runs while the write is held back; what it throws is thrown to the adapter. */
  readonly beforeWrite?: (write: WriteRequest) => void | Promise<void>;
}

/** A call for tests of adapters: it lets writes pass and keeps what it was told of them. */
export function recordingCall(options: RecordingCallOptions = {}): RecordingCall {
  const { marker, notAfter = Number.POSITIVE_INFINITY, beforeWrite } = options;
  const writes: WriteRequest[] = [];
  return {
    ...(marker === undefined ? {} : { marker }),
    notAfter,
    writes,
    async beforeWrite(write) {
      writes.push(write);
      await beforeWrite?.(write);
    },
  };
}
