import { DefinitionError } from "@msp/workflows";
import { SystemError } from "@msp/workflows/ports";
import {
  type AnswerRefusal,
  AnswerRefusedError,
  RunRefusedError,
  StorageError,
  type StorageTrouble,
} from "@msp/workflows/run";
import { RefusedError } from "../refused-error.ts";
import { UsageError } from "../usage-error.ts";

/** A failure as it travels between an owner and whoever asked: enough to throw the same error with the same sentence on the other side. */
export interface WireError {
  readonly kind: "answer refused" | "run refused" | "refused" | "storage" | "service" | "usage" | "fault";
  readonly message: string;
  /** For an answer that was refused: why. */
  readonly reason?: AnswerRefusal;
  /** For storage: what is wrong. */
  readonly trouble?: StorageTrouble;
  /** For a service: which, what it was asked, and whether asking again unchanged may help. */
  readonly system?: string;
  readonly operation?: string;
  readonly retryable?: boolean;
}

/** A service's trouble that an owner met and told. */
class ToldServiceError extends SystemError {
  constructor(
    message: string,
    readonly retryable: boolean,
    details: { readonly system: string; readonly operation: string },
  ) {
    super(message, details);
  }
}

/** Puts a failure into words that travel. Stacks stay where they are. */
export function toWireError(error: unknown): WireError {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof AnswerRefusedError) return { kind: "answer refused", message, reason: error.reason };
  if (error instanceof RunRefusedError) return { kind: "run refused", message };
  if (error instanceof RefusedError) return { kind: "refused", message };
  if (StorageError.is(error)) return { kind: "storage", message, trouble: error.trouble };
  if (SystemError.is(error)) {
    const { system, operation, retryable } = error;
    return { kind: "service", message, system, operation, retryable };
  }
  if (error instanceof UsageError || error instanceof DefinitionError) return { kind: "usage", message };
  return { kind: "fault", message };
}

/** The failure an owner told, to be thrown here. */
export function fromWireError({ kind, message, ...more }: WireError): Error {
  switch (kind) {
    case "answer refused":
      return new AnswerRefusedError(message, more.reason);
    case "run refused":
      return new RunRefusedError(message);
    case "refused":
      return new RefusedError(message);
    case "storage":
      return new StorageError(message, more.trouble ?? "failed");
    case "service":
      return new ToldServiceError(message, more.retryable ?? false, {
        system: more.system ?? "service",
        operation: more.operation ?? "unknown",
      });
    case "usage":
      return new UsageError(message);
    default:
      return new Error(message);
  }
}
