/** Lets what has come in meanwhile be answered, and answers that are ready leave. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
