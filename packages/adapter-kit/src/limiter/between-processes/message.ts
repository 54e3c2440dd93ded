import type { Socket } from "node:net";
import * as readline from "node:readline";
import type { Lane } from "../limits.ts";

/** What a member tells the keeper. `id` names one request of this member. */
export type FromMember =
  | {
      readonly kind: "take";
      readonly id: number;
      readonly key: string;
      readonly lane?: Lane;
      readonly notAfter?: number;
    }
  | { readonly kind: "give up"; readonly id: number }
  | { readonly kind: "leave"; readonly id: number }
  | { readonly kind: "pause"; readonly until: number };

/** What the keeper tells a member. */
export type FromKeeper =
  | { readonly kind: "granted"; readonly id: number }
  | { readonly kind: "late"; readonly id: number; readonly reason: string };

/** Sends one message as a line. */
export function say(socket: Socket, message: FromMember | FromKeeper): void {
  if (socket.writable) socket.write(`${JSON.stringify(message)}\n`);
}

/** Hears messages line by line; whoever sends anything else is hung up on. */
export function hear<Message>(socket: Socket, heard: (message: Message) => void): void {
  const lines = readline.createInterface(socket);
  lines.on("error", () => socket.destroy());
  lines.on("line", (line) => {
    let message: Message;
    try {
      message = JSON.parse(line) as Message;
    } catch {
      socket.destroy();
      return;
    }
    heard(message);
  });
}
