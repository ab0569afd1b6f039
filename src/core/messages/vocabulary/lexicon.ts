/**
 * Words by what they mean, in the languages the platform writes alerts in. A word of six characters stands for every word that
 * begins so ("creden": credentials, credenciales); shorter and longer ones stand for themselves. Two ideographs match inside a
 * longer run. Words are in lower case, without apostrophes: "doesn't" is "doesn" and "t".
 * Read by tools/generate-error-codes.ts, which writes the words as hashes; the control does not carry them as text.
 */
export const LEXICON = {
    not: "not t no without cannot never nicht kein keine keinen pas sans non nie nelze ne não niet unable failed ない ません できません aucun aucune ninguna ningún sem geen brak bez не нет без missin fehlt introu fails failure fehlge échoué échec falló falhou failli mislukt unsucc denied blocke stoppe reject başarısız 没有 无法 未能 尚未 未获 失败 失敗 されていませ つかりません がありません ていません ませんでした されませんで suspen withdr widerr refusé rechaz abgele 拒否 拒绝 imposs inte ikke değil missly mislyk nieuda nepodařilo selhal сбой alınam 없습니다 않습니다 않았습니다 못했습니다 실패 실패했습니다 تعذر לא nebyl nebyla nebylo není edilem edilmedi etkinleştirilmedi لم لا لن غير blocca bloque bloqué zawiod прерва",
    approve:
        "approv genehm approb approu aprob aproba aprobó aprova zatwie schvál onayla goedke 承認 批准 утверж godkän 승인 승인을 승인이 موافقة الموافقة אישור godkendes",
    approved:
        "approved genehmigt approuvée aprobada aprovado approvato zatwierdzony утвержден goedgekeurd 已批 得批 godkänts godkendt",
    global: "global globális グローバル général",
    only: "only must should nur muss doit debe のみ seul",
    license:
        "licens licenc lizenz licenz lisans licent ライセンス licenç лиценз 许可 ترخيص الترخيص רישיון 라이선스 라이선스가",
    credential:
        "creden anmeld identification pověře poświa kimlik referenties passwo kennwo contraseña 資格 凭据 logon пароль hasło senha wachtw şifre учетны 密码 パスワード passe löseno adgangskode legitimationsoplysninger heslo סיסמה הסיסמה parolası 자격 암호",
    authenticate: "authen autent 認証 аутент uwierz ověřen 身份 인증",
    permission:
        "permis berech privil rechte rights oprávn uprawn izinle 許可 権限 特権 权限 autori привил прав behöri tillad machtigingen 권한 권한이 أذونات الأذونات הרשאות",
    mailbox: "mailbo postfa buzón boîte correio cassetta skrzyn schrán posta メールボックス 邮箱 postva ящик",
    user: "user users account benutz utilisateur usuari utente uživat użytko kullan ユーザー 用户 caller gebrui пользо 사용자 사용자에게",
    organization:
        "organization organisation organizations organización organizzazione organização organizacji 組織 组织 организации organisatie организация организацией 조직",
    other: "another other different nonprimary andere otra autre altra inne jiné 別 anden outra innej другой 다른 其他 另一",
    profile: "profil perfil プロファイル профил",
    inactive: "inacti deacti inakti deakti désact 無効 inatti 非 停用",
    disabled: "disabl deshab deaktiviert désactivé disabi desati отключ 禁用 devre wyłącz uitges 비활성화 تعطيل",
    impersonate:
        "impers identitätswechsel usurpation suplan 偽装 emprun identität rappresentazione rappresentare representação 模拟 representar",
    locate: "locati stando serverstandort serverspeicherort emplacement ubicac posizi 場所 位置",
    determine: "determ ermitt détermi 特定 确定",
    autodiscover: "autodi autoermittlung",
    secure: "secure ssl tls sicher sécurisée segura sicura セキュリティ säker säkra sikker beveil bezpie безопа zabezp güvenl sécuri geschü 安全 보안 آمن",
    connection:
        "connec connex conexi connes 接続 连接 channel conexã verbin połącz соедин anslut forbindelse forbindelsen připoj bağlan 연결을 연결할 الاتصال اتصال conect connet",
    certificate: "certif zertif 証明 сертиф 证书 certyf sertif 인증서 الشهادة",
    token: "token tokens 令牌 トークン zugriffstoken",
    oauth: "oauth s2s",
    quota: "quota quotas kontingent cuota kvota クォータ 配额 квота квоты kwota",
    throttle: "thrott busy overlo drosse budget concurrency ビジー",
    many: "many trop demasi 过多 viele",
    concurrent: "concur sessions connections requests solici anford requêt 请求",
    size: "size größe taille tamaño サイズ 大小 attach tamanho grootte размер dimens 크기 크기가",
    large: "large larger big maximu exceed limite größer dépass supera excede übersc 超 超过 上限 przekr превыш 초과 초과합니다",
    duplicate: "duplic duplik doublo 重複 重复 중복",
    record: "record datens enregi regist レコード",
    conflict: "confli konfli planungskonflikt terminkonflikt 競合 冲突 zeitplankonflikt",
    schedule: "schedu termin planif 予定 スケジュール progra",
    organizer: "organizer organisator organisateur organizador organizzatore 開催",
    time: "time",
    zone: "zone zones",
    timezone: "zeitzone timezone horaria fuseau タイムゾーン",
    sync: "sync synchr sincro 同期 同步 resync",
    state: "state",
    stale: "outdat veraltet obsolète obsoleto corrupt reset clientid",
    client: "client クライアント",
    role: "role roles rolle rollen rôle rôles rol ruolo ロール 角色 sicherheitsrolle",
    assign: "assign zugewiesen attrib asigna 割",
    plugin: "plugin complemento complementos isv sandbo workfl プラグイン 插件 plug",
    sql: "sql sqlexc",
    timeout: "timeou agotó agotado timed timedout zeitüberschreitung タイムアウト délai 超时 ожидан aşımı",
    found: "found exist exists gefunden encont trouvé trovat existiert 存在 gevonden найден 見 找到 yok",
    item: "item object objekt objeto objet アイテム オブジェクト",
    folder: "folder ordner carpet フォルダー",
    address: "addres adress direcc indiri endere アドレス 地址",
    valid: "valid invali ungült korrek correc incorr recogn gültig válida 正 有効",
    host: "host resolv refuse actively respond port ports firewa dns syntax unreco injoig puerto порт 端口 ポート erreichbar résolu risolv aufgel çözüml 远程 リモート",
    send: "send sending sende senden enviar envoyer inviare 送信",
    as: "as als como behalf tant sélectionné",
    rest: "rest onprem hosted",
    api: "api premise premises",
    data: "data",
    outlook: "outlook",
    recipient: "recipi empfän destin 受信者 宛先",
    sender: "sender absend remite expédi 送信者",
    forward: "forwar weiter reenví transf 転送",
    method: "method método delivery zustellungsmethode synchronisierungsmethode 配信 方法",
    exchange: "exchan",
    calendar: "calend recurr occurrence",
    retry: "later tempor unavai vorübe transi erneut später ultérieurement réessa reinten nuevamente 再試 później znovu ponown позже opnieuw igen 稍后 重试 다시",
    success:
        "succes erfolg correctamente 正常 êxito éxito succès pomyśl успешн başarıyla 成功 réussi sucess riusci correttamente geslaa lyckad lykked vellyk úspěšn 성공 성공적으로 بنجاح בהצלחה",
    error: "error errors fehler erreur erro errore エラー 错误 fout ошибка except fel fejl błąd błędu chyba hatası 오류 오류가 خطأ שגיאה שגיאת but however aber jedoch mais cependant maar однако но jednak ancak men",
    category: "catego kategorie catégorie",
    enabled:
        "enabled aktiviert activated activado activé attivata habilitado ativado включен tested testé testée getest testat 启用 激活 activée habilitada abilitata aktiverats aktiveret ingesc włączo включе attivato etkinleştirildi",
    done: "been was were now wurde wurden ha été foi stata stato został был была werd 已获 已启 已激 なりました har blivit blevet",
    passive: "されました",
    pending:
        "requir requie requer requis wymaga требуе benöti pendin waitin until once after bis jusqu hasta 必要 需要 vereis kræver",
    notified: "notifi benach powiad уведом 通知 underr",
    url: "url",
    tenant: "tenant mandan inquil テナント",
    side: "side lado serverseitige serverseitiger 側同",
    subscription: "subscr suscri abonne サブスクリプション",
} as const satisfies Readonly<Record<string, string>>;

export type Concept = keyof typeof LEXICON;

/** Words that say how to read what follows them, in the order of the roles in read-words.ts. */
export const ROLE_WORDS = {
    code: "code codes fehlercode serverfehlercode código codigo codice kód kod kodu koodi kode コード 代码 fejlkode felkod foutcode код קוד رمز 코드",
    status: "http https status statuscode returned responsecode",
    smtp: "smtp smtpexception",
    reason: "reason ursachencode motivo 理由",
    at: "at",
    namespace: "microsoft system",
    clutter: "clutter",
    moved: "moved",
} as const;
