PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_stats` (
	`company_id` text NOT NULL,
	`rollup` text NOT NULL,
	`period` text NOT NULL,
	`group_key` text NOT NULL,
	`currency` text NOT NULL,
	`visits` integer DEFAULT 0 NOT NULL,
	`started` integer DEFAULT 0 NOT NULL,
	`approved` integer DEFAULT 0 NOT NULL,
	`rejected` integer DEFAULT 0 NOT NULL,
	`reversed` integer DEFAULT 0 NOT NULL,
	`cost_minor` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`company_id`, `rollup`, `period`, `group_key`, `currency`),
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `__new_stats`("company_id", "rollup", "period", "group_key", "currency", "visits", "started", "approved", "rejected", "reversed", "cost_minor") SELECT "company_id", "rollup", "period", "group_key", "currency", "visits", "started", "approved", "rejected", "reversed", "cost_minor" FROM `stats` ORDER BY `company_id`, `rollup`, `period`, `group_key`, `currency`;--> statement-breakpoint
DROP TABLE `stats`;--> statement-breakpoint
ALTER TABLE `__new_stats` RENAME TO `stats`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `stats_group_ix` ON `stats` (`company_id`,`rollup`,`group_key`,`period`);