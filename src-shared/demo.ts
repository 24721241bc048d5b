/** Opens the demo's throwaway vault. It guards made-up people only, so the lock screen may show it. */
export const demoPassphrase = 'eleven paper lanterns drift';
