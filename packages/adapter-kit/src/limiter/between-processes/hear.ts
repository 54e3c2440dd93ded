import type { Socket } from "node:net";
import { createInterface } from "node:readline";

/** Hears messages line by line; whoever sends anything else is hung up on. */
export function hear<Message>(socket: Socket, heard: (message: Message) => void): void {
  const lines = createInterface(socket);
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
