import type { ApiUser } from "../tenant/api-user.ts";
import type { Assumptions } from "../tenant/assumptions.ts";
import type { Permissions } from "../tenant/permissions.ts";

/** What a sign-in comes to: a user, or a status with a sentence. */
export type SignIn = { readonly user: ApiUser } | { readonly status: number; readonly sentence: string };

/** The users who may sign in, and who was locked out. */
export class UserList {
  readonly #users = new Map<string, ApiUser>();
  readonly #failures = new Map<string, { count: number; lockedUntil: number }>();

  constructor(private readonly assumptions: Assumptions) {}

  put(user: ApiUser): void {
    this.#users.set(user.userName.toLowerCase(), user);
  }

  find(userName: string): ApiUser | undefined {
    return this.#users.get(userName.toLowerCase());
  }

  setPermissions(userName: string, permissions: Permissions): void {
    const user = this.find(userName);
    if (!user) throw new Error(`No API user is named ${userName}.`);
    this.put({ ...user, permissions });
  }

  /** Checks the three headers. Sentences never repeat what was sent. */
  signIn(headers: Headers, now: number, isActive: (resourceID: number) => boolean): SignIn {
    const { unknownUserStatus, unknownIntegrationStatus } = this.assumptions;
    const user = this.find(headers.get("username") ?? "");
    if (!user) return { status: unknownUserStatus, sentence: "The user name is not known." };
    if (this.#isLocked(user, now)) return { status: 401, sentence: "The user is locked out." };
    if (headers.get("secret") !== user.secret || !isActive(user.resourceID)) {
      this.#countFailure(user, now);
      return { status: 401, sentence: "The user name or the secret is not valid." };
    }
    if (headers.get("apiintegrationcode") !== user.integrationCode) {
      return { status: unknownIntegrationStatus, sentence: "The ApiIntegrationCode is not valid." };
    }
    this.#failures.delete(user.userName);
    return { user };
  }

  #isLocked(user: ApiUser, now: number): boolean {
    return (this.#failures.get(user.userName)?.lockedUntil ?? 0) > now;
  }

  #countFailure(user: ApiUser, now: number): void {
    const { lockOut } = this.assumptions;
    const count = (this.#failures.get(user.userName)?.count ?? 0) + 1;
    const locked = lockOut !== null && count >= lockOut.after;
    this.#failures.set(
      user.userName,
      locked ? { count: 0, lockedUntil: now + lockOut.forMs } : { count, lockedUntil: 0 },
    );
  }
}
