package org.hathor.accounts.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hathor.kernel.PersonalData;
import org.hathor.test.HathorServer;
import org.junit.jupiter.api.Test;

/** Whoever makes a table with people in it answers for it: what is in it is exported and deleted. */
class PersonalDataIT {

    private final HathorServer server = HathorServer.shared();

    /**
     * Tables that refer to an account, those whose columns are named like people, and those that hang on any of these.
     */
    private static final String TABLES_WITH_PEOPLE = """
            with recursive reference as (
                select conrelid as child, confrelid as parent from pg_constraint where contype = 'f'
            ), personal as (
                select 'account'::regclass::oid as id
                union
                select a.attrelid from pg_attribute a join pg_class c on c.oid = a.attrelid
                where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attnum > 0
                  and a.attname ~ '(^|_)(account|author|caller|creator|email|guest|member|owner|person|sender|subject|user)(_id|_name)?$|_by$'
                union
                select r.child from reference r join personal p on r.parent = p.id
            )
            select relname from pg_class join personal on id = oid
            where relname <> 'flyway_schema_history' -- installed by an account of the database
            order by 1
            """;

    @Test
    void everyTableWithPeopleInItIsAnsweredForOnce() throws Exception {
        var claimed = new ArrayList<String>();
        for (var holder : holders()) {
            claimed.addAll(holder.tables());
        }
        assertThat(claimed).doesNotHaveDuplicates();
        assertThat(claimed)
                .as("the tables that some PersonalData names, beside those of the schema that have people in them")
                .containsExactlyInAnyOrderElementsOf(tablesWithPeople());
    }

    private Set<String> tablesWithPeople() throws SQLException {
        var tables = new TreeSet<String>();
        try (var database = server.database();
                var statement = database.createStatement();
                var rows = statement.executeQuery(TABLES_WITH_PEOPLE)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static List<PersonalData> holders() throws ReflectiveOperationException {
        var holders = new ArrayList<PersonalData>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.hathor")) {
            if (type.isAssignableTo(PersonalData.class) && !type.isInterface()) {
                Constructor<?> constructor = type.reflect().getDeclaredConstructor();
                constructor.setAccessible(true);
                holders.add((PersonalData) constructor.newInstance());
            }
        }
        return holders;
    }
}
