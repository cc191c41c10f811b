import { wordsOf } from './cookie-words.js';

/** The English word, and what it is in other languages, as names of guards and checks have it without accents. */
const ENGLISH: Readonly<Record<string, string>> = {
  access: 'acceso acces accesso acesso toegang zugriff',
  admin:
    'administrador administradora administradores administrateur administratoren amministratore beheerder guanliyuan',
  allow: 'autoriser erlaube permite permitir',
  auth: 'autenticacao autenticacion autenticado autenticar autentifica autentificar autenticazione denglu logado logueado',
  can: 'darf kann peut pode puede puo',
  check: 'checa checar comprobar comprueba controlla pruefe pruefen yanzheng',
  company: 'azienda bedrijf compania empresa empresas entreprise firma unternehmen',
  compare: 'comparar comparer vergleiche',
  field: 'campo campos',
  has: 'hat tem tiene',
  is: 'eh es est ist',
  manager: 'encargado encargados gerente gerentes gestor gestores jefe jefes',
  member: 'membre membres membro membros miembro miembros mitglied mitglieder',
  only: 'apenas nur seulement solo solamente somente soltanto',
  own: 'propia propias propio propios',
  owner: 'besitzer dono duena dueno eigenaar eigentuemer propietaria propietario proprietaire proprietario',
  password: 'clave contrasena contrasenia contrasinal haslo kennwort mdp mima motdepasse passwort senha wachtwoord',
  permission:
    'berechtigung berechtigungen permesso permessi permissao permissoes permiso permisos quanxian rechte toestemming',
  require: 'exige exigir necesita necessita precisa requer requiere richiede',
  role: 'jiaose papel papeis rol rolle rollen ruolo ruoli',
  same: 'mesma mesmo misma mismo',
  session: 'huihua sesion sesiones sessao sessoes sitzung sitzungen',
  user: 'benutzer gebruiker usuaria usuario usuarios utente utenti utilisateur utilizador yonghu',
  validate: 'valida validar valider',
  verify: 'verifica verificar verifier verifiziere',
};

const BY_WORD: ReadonlyMap<string, string> = new Map(
  Object.entries(ENGLISH).flatMap(([english, words]) => words.split(' ').map((word) => [word, english])),
);

/** `prüfe` is spelt `pruefe` in the table. */
const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue', ß: 'ss' };

/** Verbs of two or three letters are parts of English names as well: `esIndex`, `hatTrick`. */
const VERBS: ReadonlySet<string> = new Set(['can', 'has', 'is', 'only']);

/** `esPropietario` → is, owner; `compararContraseña` → compare, password. */
export function englishWordsOf(name: string): readonly string[] {
  const spelt = name.normalize('NFC').replaceAll(/[äöüß]/giu, (letter) => UMLAUTS[letter] ?? letter);
  const words = wordsOf(spelt.normalize('NFD').replaceAll(/\p{M}/gu, ''));
  const isForeign = words.some((word) => BY_WORD.has(word) && !isShortVerb(word));
  return words.map((word) => (isForeign || !isShortVerb(word) ? (BY_WORD.get(word) ?? word) : word));
}

function isShortVerb(word: string): boolean {
  return word.length <= 3 && VERBS.has(BY_WORD.get(word) ?? '');
}
