const SAVE = 2;

function toBase64(content: string): { readonly base64: string; readonly bytes: number } {
    const bytes = new TextEncoder().encode(content);
    let binary = "";
    for (const byte of bytes) binary += String.fromCharCode(byte);
    return { base64: btoa(binary), bytes: bytes.length };
}

/** Hands a text to the host as a download. The host wants Base64, and the size in KB. */
export async function saveThroughHost(
    context: ComponentFramework.Context<unknown>,
    fileName: string,
    mimeType: string,
    content: string,
): Promise<void> {
    const { base64, bytes } = toBase64(content);
    const file = { fileName, mimeType, fileContent: base64, fileSize: Math.ceil(bytes / 1024) };
    await context.navigation.openFile(file, { openMode: SAVE });
}
