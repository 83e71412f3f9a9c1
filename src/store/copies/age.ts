/**
 * Copies under a passphrase, in the age format (age-encryption.org/v1), which `age -d` opens as well. The only owner
 * of age-encryption.
 */
import { armor, Decrypter, Encrypter } from 'age-encryption';
import { RefusedError } from '../../domain/errors.ts';

const HEADER = 'age-encryption.org/v1\n';
const ARMOR = '-----BEGIN AGE ENCRYPTED FILE-----';

/** How a file in the age format begins. */
export const isAge = (head: Buffer): boolean => {
  const text = head.toString('latin1');
  return text.startsWith(HEADER) || text.startsWith(ARMOR);
};

/** Encrypted, and decrypted again to see that the passphrase opens it. */
export async function encrypt(plain: Buffer, passphrase: string): Promise<Buffer> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  const bytes = Buffer.from(await encrypter.encrypt(plain));
  if (!plain.equals(await decrypt(bytes, passphrase))) {
    throw new RefusedError('the encrypted copy does not decrypt to what it was made of; it was thrown away');
  }
  return bytes;
}

/** What follows the header, where a file was encrypted under a passphrase. */
const STANZA = '-> scrypt ';

/** @throws WrongPassphrase, or RefusedError when the file is damaged or takes a key. */
export async function decrypt(bytes: Buffer, passphrase: string): Promise<Buffer> {
  let binary: Uint8Array = bytes;
  try {
    const text = bytes.subarray(0, ARMOR.length).toString('latin1');
    if (text === ARMOR) binary = armor.decode(bytes.toString('latin1'));
    const first = Buffer.from(binary.subarray(HEADER.length, HEADER.length + STANZA.length)).toString(
      'latin1',
    );
    if (first.startsWith('-> ') && first !== STANZA) {
      throw new RefusedError('it was encrypted to a key, not under a passphrase', {
        hint: 'Decrypt it first: age -d -i KEYFILE -o lp.db FILE   Then restore lp.db.',
      });
    }
    // An accented letter is one character on this keyboard and two on that; it is the same passphrase to who types it.
    const forms = new Set([passphrase, passphrase.normalize('NFC'), passphrase.normalize('NFD')]);
    for (const form of forms) {
      const decrypter = new Decrypter();
      decrypter.addPassphrase(form);
      try {
        return Buffer.from(await decrypter.decrypt(binary));
      } catch (error) {
        if (!isWrong(error) || form === [...forms].at(-1)) throw error;
      }
    }
    throw new WrongPassphrase(undefined);
  } catch (cause) {
    if (cause instanceof RefusedError) throw cause;
    if (isWrong(cause)) throw new WrongPassphrase(cause);
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new RefusedError(`it cannot be decrypted: ${why}`, {
      hint: 'The file is damaged or was cut short. Look for another copy of it.',
      cause,
    });
  }
}

const isWrong = (error: unknown): boolean =>
  /no identity matched|incorrect|passphrase/i.test(error instanceof Error ? error.message : String(error));

export class WrongPassphrase extends RefusedError {
  constructor(cause: unknown) {
    super('that passphrase does not open it', {
      hint: 'Capital letters, another keyboard layout, an older passphrase? Without the right one nobody can open it.',
      cause,
    });
  }
}
