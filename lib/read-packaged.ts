/**
 * Reads a JSON file that comes with the extension; nothing goes over the network.
 * @param path within the extension, without a slash before it
 */
export async function readPackaged(
  runtime: { readonly getURL: (path: string) => string },
  path: string,
): Promise<unknown> {
  return (await fetch(runtime.getURL(`/${path}`))).json();
}
