import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import type { Order, Outcome } from "./client.ts";
import { installClients } from "./install-clients.ts";
import type { Operation, Target } from "./operation.ts";

/** Real clients in a process of their own, so that what they do does not wait for the test, nor the test for them. */
export class ClientProcess implements Disposable {
  readonly #child: ChildProcess;
  #orders = 0;

  private constructor(folder: string) {
    this.#child = fork(join(import.meta.dirname, "client.ts"), {
      execArgv: ["--disable-warning=ExperimentalWarning"],
      env: { PATH: process.env.PATH ?? "", CLIENTS: folder },
    });
  }

  static async start(): Promise<ClientProcess> {
    return new ClientProcess(await installClients());
  }

  /** One try, as a test does it that begins. */
  once(operation: Operation, target: Target): Promise<Outcome> {
    return this.#ask({ id: this.#newId(), kind: "once", operation, target });
  }

  /** Tries every few milliseconds, until the function that it returns asks since when it succeeds. */
  watch(operation: Operation, target: Target): () => Promise<Outcome> {
    const watch = this.#newId();
    this.#child.send({ id: watch, kind: "watch", operation, target } satisfies Order);
    return () => this.#ask({ id: this.#newId(), kind: "since-when", watch });
  }

  [Symbol.dispose](): void {
    this.#child.kill();
  }

  #newId(): number {
    this.#orders += 1;
    return this.#orders;
  }

  #ask(order: Order): Promise<Outcome> {
    return new Promise((resolve) => {
      const take = (outcome: Outcome) => {
        if (outcome.id !== order.id) return;
        this.#child.off("message", take);
        resolve(outcome);
      };
      this.#child.on("message", take);
      this.#child.send(order);
    });
  }
}
