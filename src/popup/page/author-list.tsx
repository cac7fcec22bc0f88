/** The authors one by one: person or organisation, and where the text mentions them. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Entity } from '../../recognition/annotation.ts';
import { t } from '../../shared/i18n.ts';
import type { WalkPosition } from '../../shared/messages.ts';
import { Icon } from '../../shared/ui/icon.tsx';
import type { PageActions } from './actions.ts';
import { entityOfAuthor } from './author-entity.ts';
import { Mentions } from './mentions.tsx';

interface AuthorListProps {
  authors: readonly string[];
  /** Those of the authors that are no people. */
  organizations: readonly string[];
  entities: readonly Entity[];
  actions: PageActions;
}

export function AuthorList({ authors, organizations, entities, actions }: AuthorListProps): JSX.Element {
  const [standing, setStanding] = useState<{ entity: string; at: WalkPosition } | null>(null);
  const walk = async (entity: string, step: 1 | -1): Promise<void> => {
    const at = await actions.walk(entity, step);
    setStanding(at && at.index >= 0 ? { entity, at } : null);
  };
  return (
    <ul class="authors names">
      {authors.map((author) => {
        const organization = organizations.includes(author);
        const entity = entityOfAuthor(author, organization ? 'organization' : 'person', entities);
        return (
          <li key={author}>
            <Icon
              name={organization ? 'building' : 'person'}
              label={t(organization ? 'authorOrganization' : 'authorPerson')}
            />
            <bdi class="grow">{author}</bdi>
            {entity ? (
              <Mentions
                entity={entity}
                at={standing?.entity === entity.id ? standing.at : null}
                onWalk={(step) => void walk(entity.id, step)}
              />
            ) : (
              <span class="muted small">{t('authorUnmentioned')}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
