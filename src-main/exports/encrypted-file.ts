/*
 * Files locked with a passphrase in the `age` format (age-encryption.org/v1), which many tools on every system open
 * without Circlekeep: `age -d file.pdf.age`. To begin takes about a second and 256 MiB, which is what a guess costs too.
 */

export async function encryptedFile(bytes: Uint8Array, passphrase: string): Promise<Uint8Array> {
  return await (await encrypter(passphrase)).encrypt(bytes);
}

/** The same for what is made while it is read. */
export async function* encryptedStream(
  chunks: AsyncIterable<Uint8Array>,
  passphrase: string,
): AsyncGenerator<Uint8Array> {
  const made = await encrypter(passphrase);
  const source = chunks[Symbol.asyncIterator]();
  const plain = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const next = await source.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
    cancel: async () => {
      await source.return?.();
    },
  });
  const reader = (await made.encrypt(plain)).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    // Not read to its end: what is being made is let go.
    await reader.cancel();
  }
}

async function encrypter(passphrase: string) {
  // Loaded when it is needed: the window does not wait for it.
  const { Encrypter } = await import('age-encryption');
  const made = new Encrypter();
  made.setPassphrase(passphrase);
  return made;
}
