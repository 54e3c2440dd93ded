import type { Socket } from "node:net";
import type { FromKeeper } from "./from-keeper.ts";
import type { FromMember } from "./from-member.ts";

/** Sends one message as a line. */
export function say(socket: Socket, message: FromMember | FromKeeper): void {
  if (socket.writable) socket.write(`${JSON.stringify(message)}\n`);
}
