import { RateLimitError } from "@msp/workflows/ports";

/**
 * The service shut out this computer's address because the account went on asking above its limit; nothing was written. Nothing more is sent until
 * `retryAfterMs` have passed.
 */
export class AddressBlockedError extends RateLimitError {}
