/** What the grant of a token is called in messages; its refusal is not that of a request. */
export const tokenOperation = "asking for a token";
