/** The people, organisations and places of the page, by how often it mentions them. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { isName, type Entity, type NameType, type Recognition } from '../../recognition/annotation.ts';
import { formatLanguage, formatList } from '../../shared/format.ts';
import { t, tn } from '../../shared/i18n.ts';
import { wordsOfMark } from '../../shared/mend.ts';
import type { WalkPosition } from '../../shared/messages.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Icon } from '../../shared/ui/icon.tsx';
import type { IconName } from '../../shared/ui/icons.ts';
import type { PageActions } from './actions.ts';
import { Mentions } from './mentions.tsx';
import { MistakeMenu, type Mendable } from './mistake-menu.tsx';

const KINDS: readonly (readonly [type: NameType, icon: IconName, key: string])[] = [
  ['person', 'person', 'layerPerson'],
  ['organization', 'building', 'layerOrganizationFull'],
  ['place', 'pin', 'layerPlace'],
];

/** Shown of each kind until the reader asks for all. */
const FEW = 6;

/** Where the walk stands, and in which entity. */
interface Standing {
  entity: string;
  at: WalkPosition;
}

interface NameProps {
  entity: Entity;
  at: WalkPosition | null;
  mark: Mendable;
  onWalk: (step: 1 | -1) => void;
}

function Name({ entity, at, mark, onWalk }: NameProps): JSX.Element {
  return (
    <li>
      <button type="button" class="grow name" title={t('goToMention')} onClick={() => onWalk(1)}>
        <bdi class={`m m-${entity.type}`}>{entity.name}</bdi>
      </button>
      <Mentions entity={entity} at={at} onWalk={onWalk} />
      <MistakeMenu mark={mark} name={entity.name} />
    </li>
  );
}

interface KindProps {
  kind: (typeof KINDS)[number];
  entities: readonly Entity[];
  standing: Standing | null;
  markOf: (entity: Entity) => Mendable;
  onWalk: (entity: string, step: 1 | -1) => void;
}

function Kind({
  kind: [type, icon, key],
  entities,
  standing,
  markOf,
  onWalk,
}: KindProps): JSX.Element | null {
  const [all, setAll] = useState(false);
  const own = entities.filter((entity) => entity.type === type).sort((a, b) => b.mentions - a.mentions);
  if (own.length === 0) return null;
  return (
    <>
      <h3>
        <Icon name={icon} />
        {t(key)}
      </h3>
      <ul>
        {(all ? own : own.slice(0, FEW)).map((entity) => (
          <Name
            key={entity.id}
            entity={entity}
            at={standing?.entity === entity.id ? standing.at : null}
            mark={markOf(entity)}
            onWalk={(step) => onWalk(entity.id, step)}
          />
        ))}
      </ul>
      {!all && own.length > FEW && (
        <Button kind="quiet" onClick={() => setAll(true)}>
          {tn('showAll', own.length)}
        </Button>
      )}
    </>
  );
}

/** Says where names were read without a trained model. */
export function BasicNames({
  recognition: { basicNames },
}: {
  recognition: Recognition;
}): JSX.Element | null {
  if (basicNames.length === 0) return null;
  const known = basicNames.filter((language) => language !== 'und');
  return (
    <p class="none" data-testid="basic-names">
      {known.length > 0 ? t('basicNames', formatList(known.map(formatLanguage))) : t('basicNamesHere')}
    </p>
  );
}

interface NamesProps {
  recognition: Recognition;
  /** Of the page: its key and its title. */
  page: string;
  title: string;
  actions: PageActions;
}

export function Names({ recognition, page, title, actions }: NamesProps): JSX.Element | null {
  const [standing, setStanding] = useState<Standing | null>(null);
  if (recognition.entities.length === 0) return null;
  const markOf = ({ id, type, name }: Entity): Mendable => {
    const mention = recognition.annotations.find((one) => isName(one) && one.entity === id);
    return { type, words: mention ? wordsOfMark(recognition, mention) : [name], page, title };
  };
  const onWalk = async (entity: string, step: 1 | -1): Promise<void> => {
    const at = await actions.walk(entity, step);
    setStanding(at && at.index >= 0 ? { entity, at } : null);
  };
  return (
    <section class="card sec names" aria-label={t('names')}>
      <h2>
        {t('names')} <span class="muted">{t('namesOrder')}</span>
      </h2>
      {KINDS.map((kind) => (
        <Kind
          key={kind[0]}
          kind={kind}
          entities={recognition.entities}
          standing={standing}
          markOf={markOf}
          onWalk={(entity, step) => void onWalk(entity, step)}
        />
      ))}
    </section>
  );
}
