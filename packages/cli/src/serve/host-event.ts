import type { Json } from "@msp/workflows";

/** What a host tells about itself: a sentence for people, and the same for programs. Never a customer's text, never a secret. */
export interface HostEvent {
  /** What happened, for programs. */
  readonly kind:
    | "serving"
    | "run started"
    | "not started"
    | "held back"
    | "own write seen"
    | "webhook registered"
    | "asked"
    | "answered"
    | "run ended"
    | "polled"
    | "received"
    | "refused"
    | "trouble"
    | "stopping"
    | "stopped";
  readonly text: string;
  /** The facts behind the sentence. */
  readonly facts?: { readonly [name: string]: Json };
}

/** Hears what a host tells about itself. */
export type HostLog = (event: HostEvent) => void;
