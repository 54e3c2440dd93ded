import type { Explanation, FailedAnswer } from "@msp/adapter-kit";
import { ConflictError, InvalidRequestError } from "@msp/workflows/ports";

interface Message {
  readonly MessageId?: unknown;
  readonly Message?: unknown;
  readonly Resolution?: unknown;
}

/** Messages of the base registry that say the service looked at the request and did nothing, even under a 5xx status. */
const refusals =
  /\.(ActionNotSupported|ActionParameter\w+|ParameterValueNotInList|PropertyValue\w+|QueryNotSupported|MalformedJSON|ResourceNotFound)$/;
const conflicts = /\.(ResourceInUse|ResourceInStandby|ResourceIsLocked|OperationNotAllowed)$/;

/** Reads the messages of a failed Redfish answer. */
export function explainRedfishError({ body }: FailedAnswer): Explanation | undefined {
  const error = (body as { readonly error?: unknown } | null | undefined)?.error as
    | { readonly message?: unknown; readonly code?: unknown; readonly "@Message.ExtendedInfo"?: unknown }
    | null
    | undefined;
  if (typeof error !== "object" || error === null) return undefined;
  const info = error["@Message.ExtendedInfo"];
  const messages: readonly Message[] = Array.isArray(info) ? info.filter((one) => typeof one === "object" && one) : [];
  const said = messages.flatMap(({ Message: text }) => (typeof text === "string" ? [text] : []));
  const ids = [...messages.map(({ MessageId }) => MessageId), error.code].filter((id) => typeof id === "string");
  const text = said.join(" ") || (typeof error.message === "string" ? error.message : "");
  const kind = ids.some((id) => conflicts.test(id))
    ? ConflictError
    : ids.some((id) => refusals.test(id))
      ? InvalidRequestError
      : undefined;
  return { text, ...(kind === undefined ? {} : { error: kind }) };
}
