import { randomBytes } from "node:crypto";
import type { Login } from "../connection/create-login.ts";
import { digestAuthorization } from "./digest-authorization.ts";
import { type DigestChallenge, digestChallenge } from "./digest-challenge.ts";

/**
 * A `fetch` that proves who asks as soon as the server wants it, and without being asked from then on.
 *
 * A request the server has challenged was not acted upon, so sending it once more with the proof repeats nothing. It is done once: a second refusal
 * is the caller's, because the password is wrong. A server that never challenges is never told the user name.
 */
export function createDigestFetch(fetch: typeof globalThis.fetch, login: Login): typeof globalThis.fetch {
  let known: { readonly challenge: DigestChallenge; uses: number } | undefined;

  function authorization(method: string, url: string): string | undefined {
    if (known === undefined) return undefined;
    known.uses += 1;
    const { pathname, search } = new URL(url);
    return digestAuthorization(known.challenge, {
      userName: login.userName(),
      password: login.password.reveal(),
      method,
      uri: `${pathname}${search}`,
      count: known.uses,
      clientNonce: randomBytes(16).toString("hex"),
    });
  }

  return async (input, init) => {
    const request = new Request(input, init);
    const { method, url, signal, redirect } = request;
    const body = request.body === null ? null : await request.text();
    const send = () => {
      // Whoever has given up meanwhile must not send after all.
      signal.throwIfAborted();
      const headers = new Headers(request.headers);
      const proof = authorization(method, url);
      if (proof !== undefined) headers.set("authorization", proof);
      return fetch(url, { method, headers, body, signal, redirect });
    };
    const answer = await send();
    const challenge = answer.status === 401 ? digestChallenge(answer.headers.get("www-authenticate")) : undefined;
    // Without a login there is nothing to prove: the refusal goes to whoever can say what to set.
    if (challenge === undefined || login.trouble() !== undefined) return answer;
    // Small devices have few connections; one with an answer nobody reads would stay taken.
    await answer.body?.cancel();
    // Of requests that were challenged together with one nonce, each has to count on.
    if (known?.challenge.nonce !== challenge.nonce) known = { challenge, uses: 0 };
    return send();
  };
}
