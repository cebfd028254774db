/* Asks about one person on a day: ask FACTS.json DATE. Prints the answer as JSON, or what is wrong. */
#include <rehabkedja.h>
#include <stdio.h>

static int fails(rehabkedja_error* error) {
    fprintf(stderr, "%s [%s]: %s\n", rehabkedja_error_field(error), rehabkedja_error_code(error),
            rehabkedja_error_says(error));
    rehabkedja_error_free(error);
    return 1;
}

int main(int argc, char** argv) {
    static char facts[65536]; /* ends with 0 */
    char item[128];
    rehabkedja_error* error = NULL;
    FILE* file = argc == 3 ? fopen(argv[1], "rb") : NULL;
    if (file == NULL) {
        fputs("usage: ask FACTS.json DATE\n", stderr);
        return 2;
    }
    (void)fread(facts, 1, sizeof facts - 1, file);
    fclose(file);
    snprintf(item, sizeof item, "{\"day\": \"%.20s\", \"chain_day\": null, \"measured_against\": null}", argv[2]);

    rehabkedja_law* law = rehabkedja_law_new(NULL, &error);
    if (law == NULL) return fails(error);
    char* answer = rehabkedja_answer(law, facts, item, REHABKEDJA_ENGLISH, &error);
    rehabkedja_law_free(law);
    if (answer == NULL) return fails(error);
    puts(answer);
    rehabkedja_text_free(answer);
    return 0;
}
