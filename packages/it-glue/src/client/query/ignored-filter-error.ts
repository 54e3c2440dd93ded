import { InvalidRequestError } from "@msp/workflows/ports";

/** The answer holds records that the question excluded: IT Glue ignored a filter, so none of it may be used. */
export class IgnoredFilterError extends InvalidRequestError {}
