/**
 * Says every so often that something slow is still going on.
 *
 * @template T
 * @param {() => string | Promise<string>} line
 * @param {() => Promise<T>} work
 * @param {number} [seconds]
 * @returns {Promise<T>}
 */
export async function withHeartbeat(line, work, seconds = 15) {
  const timer = setInterval(() => {
    void Promise.resolve(line()).then((text) => console.log(text));
  }, seconds * 1000);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
