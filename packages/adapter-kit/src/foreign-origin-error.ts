import { InvalidRequestError } from "@msp/workflows/ports";

/** An address outside the allowed origins, refused here before anything was sent, because credentials go only where they belong. */
export class ForeignOriginError extends InvalidRequestError {}
